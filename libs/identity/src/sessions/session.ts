/** What a verified access token states. Whether it still holds is asked anew at each request (AccessService). */
export interface AccessClaims {
  readonly userId: string;
  readonly organizationId: string | null;
  readonly familyId: string;
}

export interface RefreshClaims {
  readonly userId: string;
  readonly familyId: string;
  readonly generation: number;
}

export interface AccessToken extends AccessClaims {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
}

/** What a signed-in browser holds: an access token in memory, and a refresh token in a cookie that no script can read. */
export interface Session extends AccessToken {
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}
