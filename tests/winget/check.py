"""Holds filled winget manifests against their schemas: check.py FOLDER"""

import json
import pathlib
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Reads a date as the text that the schema has."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

manifests = sorted(pathlib.Path(sys.argv[1]).glob("*.yaml"))
if len(manifests) != 3:
    sys.exit(f"expected three manifests, found {len(manifests)}")
for manifest in manifests:
    content = yaml.load(manifest.read_text(encoding="utf-8"), Loader=Loader)
    schema = pathlib.Path(__file__).with_name(f"{content['ManifestType']}.schema.json")
    jsonschema.validate(content, json.loads(schema.read_text(encoding="utf-8")))
    print(f"{manifest.name}: valid")
