/**
 * The permissions in a token for Microsoft Graph: the scopes of a person or the roles of an application. A tenant
 * issues a token as soon as any of its packages has any permission, so only the token itself shows what is allowed
 * (contracts/semantics.md G10).
 * @returns null when the token cannot be read
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
    // A token of another kind says nothing about its permissions.
    return null;
  }
}
