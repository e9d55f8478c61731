/**
 * What a token for Microsoft Graph may do: its scopes (of a person) or roles (of an application). A token is to be had as
 * soon as any package of the tenant has any permission; what it may do stands in it alone (contracts/semantics.md G10).
 * @returns null when the token does not say
 */
export function scopesOf(token: string): string[] | null {
  const [, payload] = token.split('.');
  if (payload === undefined) return null;
  try {
    const claims = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as {
      scp?: string;
      roles?: string[];
    };
    return claims.scp?.split(' ') ?? claims.roles ?? null;
  } catch {
    // No token of this kind: nothing is known of it.
    return null;
  }
}
