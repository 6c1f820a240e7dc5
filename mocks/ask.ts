/** Whatever answers requests for the API. */
export type Ask = (request: Request) => Promise<Response>
