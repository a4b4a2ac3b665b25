// Joins two CycloneDX documents, of cargo and of npm, into one on standard output. Of npm's packages, only those named are
// inside the program. What differs from run to run (serial number, time) is left out, so that equal sources give equal bytes.
//
// node packaging/sbom.js VERSION cargo.json npm.json PACKAGE...
import { readFileSync } from "node:fs";

const [version, cargoFile, npmFile, ...inside] = process.argv.slice(2);
const cargo = JSON.parse(readFileSync(cargoFile, "utf8"));
const npm = JSON.parse(readFileSync(npmFile, "utf8"));

const fullName = ({ group, name }) => (group ? `${group}/${name}` : name);
const fromNpm = npm.components.filter((component) => inside.includes(fullName(component)));
const missing = inside.filter((name) => !fromNpm.some((component) => fullName(component) === name));
if (missing.length > 0) throw new Error(`npm does not list ${missing.join(", ")}`);

const byReference = (one, other) => (one["bom-ref"] ?? one.ref).localeCompare(other["bom-ref"] ?? other.ref, "en");
const root = { type: "application", "bom-ref": "scim-setup-assistant", name: "SCIM Setup Assistant", version };
const kept = new Set(fromNpm.map((component) => component["bom-ref"]));
const npmDependencies = npm.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => kept.has(on)) }));

const document = {
  bomFormat: "CycloneDX",
  specVersion: cargo.specVersion,
  version: 1,
  metadata: { component: root },
  components: [...cargo.components, ...fromNpm].sort(byReference),
  dependencies: [...cargo.dependencies, ...npmDependencies].sort(byReference),
};
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
