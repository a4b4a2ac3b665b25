// The SCIM service of Better Auth, a product's own: its plugin, its Node handler, and its memory in place of a database.
// Use: node better-auth.mjs PORT TOKEN

import { createServer } from "node:http";
import { scim } from "@better-auth/scim";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { getAuthTables } from "better-auth/db";
import { toNodeHandler } from "better-auth/node";

const [port, token] = process.argv.slice(2);

const options = {
    baseURL: `http://127.0.0.1:${port}`,
    secret: "made up for the tests, and long enough for this product",
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [
        scim({ connections: [{ id: "entra", credentials: [{ type: "bearer", id: "first", token }] }] }),
    ],
};
// The memory has to know every table before the first question.
const tables = Object.values(getAuthTables(options)).map(({ modelName }) => [modelName, []]);

const auth = betterAuth({ ...options, database: memoryAdapter(Object.fromEntries(tables)) });
createServer(toNodeHandler(auth)).listen(Number(port), "127.0.0.1");
