// A SCIM service on SCIMMY, the widest used SCIM library of Node, with its routers on Express 4 and people in a Map.
// The library answers; storing people and refusing a name twice are the application's part, and this is all of it.
// Use: node scimmy.mjs PORT TOKEN

import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";

const [port, token] = process.argv.slice(2);
const people = new Map();

function stored(id) {
    const person = people.get(id);
    if (!person) throw new SCIMMY.Types.Error(404, null, `Resource ${id} not found`);
    return person;
}

function ingress({ id = crypto.randomUUID() }, data) {
    const sameName = (person) => person.userName.toLowerCase() === data.userName.toLowerCase();
    if ([...people.values()].some((person) => person.id !== id && sameName(person))) {
        throw new SCIMMY.Types.Error(409, "uniqueness", "userName is taken");
    }
    const now = new Date().toISOString();
    const created = people.get(id)?.meta.created ?? now;
    people.set(id, { ...JSON.parse(JSON.stringify(data)), id, meta: { created, lastModified: now } });
    return people.get(id);
}

function egress({ id, filter }) {
    if (id) return stored(id);
    return filter ? filter.match([...people.values()]) : [...people.values()];
}

function degress({ id }) {
    stored(id);
    people.delete(id);
}

SCIMMY.Resources.declare(SCIMMY.Resources.User, { ingress, egress, degress });
SCIMMY.Resources.declared("User").extend(SCIMMY.Schemas.EnterpriseUser, false);

function handler(request) {
    if (request.header("Authorization") !== `Bearer ${token}`) throw new Error("This token is not known.");
    return "entra";
}

express()
    .use("/scim", new SCIMMYRouters({ type: "bearer", handler }))
    .listen(Number(port), "127.0.0.1");
