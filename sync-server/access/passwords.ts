import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/**
 * What a password costs to try: RFC 7914 with 32 MB and three rounds, one of the equal choices of the OWASP Password
 * Storage Cheat Sheet. They stand in every hash, so they can be raised without asking anybody for a new password.
 */
const cost = { N: 32_768, r: 8, p: 3 };
const KEY = 32;
const form = /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/u;

/** "scrypt$N$r$p$salt$hash". */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Takes the same time whether there is such a password or none (null): a login cannot be found by trying. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const parts = form.exec(kept ?? decoy);
  if (parts === null) throw new Error("A kept password has no known form");
  const [N, r, p] = parts.slice(1, 4).map(Number) as [number, number, number];
  const expected = Buffer.from(parts[5]!, "base64url");
  const given = await derive(password, Buffer.from(parts[4]!, "base64url"), { N, r, p });
  return timingSafeEqual(given, expected) && kept !== null;
}

const decoy = ["scrypt", cost.N, cost.r, cost.p, randomBytes(16).toString("base64url"), randomBytes(KEY).toString("base64url")].join("$");

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return inTurn(() => new Promise((resolve, reject) => {
    // One password typed on two keyboards may come composed in two ways.
    scrypt(password.normalize("NFKC"), salt, KEY, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  }));
}

const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** A flood of sign-ins waits in line instead of taking all memory and every thread. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
