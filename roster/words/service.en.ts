import type { service as zh } from "./service.zh-CN.js";

type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** What the service says: why it cannot start (`start`), and why a request was refused (`problems`). */
export const service: Sentences<typeof zh> = {
  start: {
    "settings-wrong": "The service did not start, its settings are wrong:\n{faults}",
    "no-embedded-postgres": "There is no embedded database for this machine ({platform}). Install PostgreSQL 15 or newer and name it by DATABASE_URL.",
    "data-of-another-user": "The data folder {folder} belongs to another user. Start as that user or choose another DATA_DIR.",
    "no-postgres-user": "Started as root, the embedded database needs a system user named postgres, which could not be made. Make it, or start as an ordinary user.",
    "folder-closed": "The embedded database cannot pass the folder {folder}. Put DATA_DIR and the program where other users may enter (such as /var/lib, /opt), or start as an ordinary user.",
    "no-database-password": "The database's password file {file} is missing. Restore it from a backup; the data cannot be opened without it.",
    "already-running": "Another service is using the data folder {folder}. A folder serves one service at a time: stop that one or choose another DATA_DIR.",
    "database-busy": "The database {folder} has been starting or stopping for a while. Try again later.",
    "database-start": "The embedded database did not start: {reason}",
    "database-unreachable": "Cannot reach the database of DATABASE_URL ({reason}). Check address and password, and that it runs.",
    "database-newer": "The database was upgraded by a newer version of the program ({migration}); this version cannot use it. Upgrade the program.",
    "database-preview": "The database was made by the 0.1 preview, which encrypted nothing; this version cannot go on with it. Start on a new DATA_DIR (or an empty database) and let the units submit once more.",
    "key-file-wrong": "The key file {file} cannot be read or is incomplete. Put the original file back; without it nothing that was encrypted can be opened.",
    "key-file-lost": "The database holds what another key encrypted, and the key file of now is not that key. Put the original key file back, or say with KEY_FILE where it is.",
    "port-taken": "Port {port} is taken. Stop the program that uses it or choose another by PORT.",
  },
  settings: {
    port: "PORT must be a whole number from 0 to 65535; it is “{given}”",
    "database-url": "DATABASE_URL must begin with postgres:// or postgresql://",
    "public-url": "PUBLIC_URL must be an address beginning with http:// or https://; it is “{given}”",
    "tls-pair": "set both TLS_CERT and TLS_KEY or neither",
    "tls-file": "the file named by {name} cannot be read: {file}",
    "token-short": "ADMIN_TOKEN needs at least {least} characters",
    "log-level": "LOG_LEVEL must be one of {known}; it is “{given}”",
    empty: "{name} is set but empty",
  },
  problems: {
    "body-not-json": { title: "Not JSON", detail: "The body is not complete JSON. Submit again." },
    "body-wrong": { title: "Body not as agreed", detail: "The body is not as agreed in {count} places, the first at {path}. Upgrade the sending program." },
    "body-too-large": { title: "Body too large", detail: "One submission may hold {limit} MB at most; send it in parts." },
    "body-not-supported": { title: "Body type not supported", detail: "The body must be application/json." },
    "protocol-unknown": { title: "Versions do not fit", detail: "The sender speaks protocol {given}, the service {known}. Upgrade the older one." },
    "token-missing": { title: "No token", detail: "The request bears no token. Use the unit's token." },
    "token-unknown": { title: "Wrong token", detail: "The token is wrong or was revoked. Ask the bureau for a new one." },
    "not-allowed": { title: "Not allowed", detail: "This token may not do that." },
    "unit-unknown": { title: "No such unit", detail: "The service does not know this unit; register it first." },
    "unit-exists": { title: "Unit exists", detail: "This unit id is registered already." },
    "submission-differs": { title: "Submission id used before", detail: "This submission id was used for another body. Submit again under a new id." },
    "base-ahead": { title: "Base ahead of the register", detail: "The submission starts from revision {base}, the newest here is {revision}. Fetch the unit's base first." },
    "not-found": { title: "No such address", detail: "The service has no such address." },
    "method-not-allowed": { title: "Method not allowed", detail: "This address does not support {method}." },
    "too-many-requests": { title: "Too many requests", detail: "Too many requests; try again in {seconds} s." },
    "not-ready": { title: "Service not ready", detail: "The database is not available at the moment; nothing was changed. Submit again later." },
    unexpected: { title: "Service failed", detail: "The service failed; nothing was changed. Try again; if it stays so, give the administrator the number {request}." },
  },
};
