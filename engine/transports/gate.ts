// Who may come in to browser mode: a one-time token is exchanged for a strict cookie, and every request must name this
// very address as its host (against rebinding) and, where it says where it comes from, as its origin (against other pages).
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'kokonaiskuva';
const BITS = 256;

export class Gate {
  private token: Buffer | undefined;
  private readonly sessions: Buffer[] = [];

  constructor(private readonly port: number) {}

  /** A fresh one-time token; the one before stops working. */
  newToken(): string {
    const token = secret();
    this.token = digest(token);
    return token;
  }

  /** Exchanges the one-time token for the header that sets the cookie; undefined where it is wrong or used. */
  exchange(given: string): string | undefined {
    if (!this.token || !timingSafeEqual(digest(given), this.token)) return undefined;
    this.token = undefined;
    const value = secret();
    this.sessions.push(digest(value));
    return `${this.cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** The request names this address as its host. */
  hasHost(request: IncomingMessage): boolean {
    return request.headers.host === `127.0.0.1:${this.port}`;
  }

  /** The request comes from a page of this address. */
  hasOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === `http://127.0.0.1:${this.port}`;
  }

  /** The request has a cookie that was given here. */
  hasCookie(request: IncomingMessage): boolean {
    const prefix = `${this.cookieName}=`;
    const given = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
    return given
      .filter((part) => part.startsWith(prefix))
      .some((part) => {
        const hash = digest(part.slice(prefix.length));
        return this.sessions.some((known) => timingSafeEqual(known, hash));
      });
  }

  /** Cookies know no ports: the name keeps two engines of one computer apart. */
  private get cookieName(): string {
    return `${COOKIE}${this.port}`;
  }
}

function secret(): string {
  return randomBytes(BITS / 8).toString('base64url');
}

/** Of one length whatever was given, so that the comparison takes one time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
