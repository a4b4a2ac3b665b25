// Joins cargo's CycloneDX document and the packages of npm that are inside the page into one document on standard output.
// What differs from run to run (serial number, time) is left out, so that equal sources give equal bytes.
//
// node packaging/sbom.js VERSION cargo.json PACKAGE...
import { readFileSync } from "node:fs";

const [version, cargoFile, ...inside] = process.argv.slice(2);
const cargo = JSON.parse(readFileSync(cargoFile, "utf8"));
const lock = JSON.parse(readFileSync(new URL("../ui/package-lock.json", import.meta.url), "utf8"));

const fromNpm = inside.map((name) => {
  const locked = lock.packages[`node_modules/${name}`];
  if (!locked) throw new Error(`ui/package-lock.json has no ${name}`);
  // https://github.com/package-url/purl-spec: the sign before a scope is percent-encoded.
  const purl = `pkg:npm/${name.replace("@", "%40")}@${locked.version}`;
  const [algorithm, digest] = locked.integrity.split("-");
  const content = Buffer.from(digest, "base64").toString("hex");
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version: locked.version,
    hashes: [{ alg: algorithm.replace("sha", "SHA-"), content }],
    licenses: [{ expression: locked.license }],
    purl,
  };
});

const byReference = (one, other) => ((one["bom-ref"] ?? one.ref) < (other["bom-ref"] ?? other.ref) ? -1 : 1);
const root = { type: "application", "bom-ref": "scim-setup-assistant", name: "SCIM Setup Assistant", version };
const document = {
  bomFormat: "CycloneDX",
  specVersion: cargo.specVersion,
  version: 1,
  metadata: { component: root },
  components: [...cargo.components, ...fromNpm].sort(byReference),
  dependencies: [...cargo.dependencies, ...fromNpm.map((component) => ({ ref: component["bom-ref"] }))].sort(byReference),
};
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
