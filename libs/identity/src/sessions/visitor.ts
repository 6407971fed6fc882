/** What a request says of the machine it comes from. */
export interface Visitor {
  /** One IPv4 address or one IPv6 /64. */
  readonly network: string;
  /** The browser as it names itself, cut to 200 characters; shown in the list of own sessions. */
  readonly device: string;
}
