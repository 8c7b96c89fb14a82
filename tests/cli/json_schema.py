"""The part of JSON Schema 2020-12 that docs/*.schema.json use. A keyword that is not known here is an error, so that no
rule of a schema goes unchecked. Where the package jsonschema is installed, it has to agree."""
import re

try:
    import jsonschema
except ImportError:
    jsonschema = None

ANNOTATIONS = {"$schema", "$defs", "title", "description"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}


def is_type(value, name):
    if name in ("integer", "number"):
        numbers = int if name == "integer" else (int, float)
        return isinstance(value, numbers) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def same(a, b):
    """Equal as JSON: true is not 1."""
    return a == b and isinstance(a, bool) == isinstance(b, bool)


class Validator:
    def __init__(self, schema):
        self.root = schema
        self.other = jsonschema.Draft202012Validator(schema) if jsonschema else None

    def mistakes(self, value):
        """What is wrong with `value`, as sentences with a path."""
        found = list(self.walk(value, self.root, "$"))
        if self.other is not None and self.other.is_valid(value) != (not found):
            found.append("$: the package jsonschema does not agree: %s" % self.other.is_valid(value))
        return found

    def walk(self, value, schema, path):
        if schema is True:
            return
        if schema is False:
            yield path + ": has no place here"
            return
        for keyword, rule in schema.items():
            if keyword not in ANNOTATIONS:
                yield from getattr(self, "check_" + keyword.lstrip("$"))(value, rule, schema, path)

    def check_ref(self, value, rule, schema, path):
        yield from self.walk(value, self.root["$defs"][rule.removeprefix("#/$defs/")], path)

    def check_type(self, value, rule, schema, path):
        if not is_type(value, rule):
            yield "%s: is no %s: %r" % (path, rule, value)

    def check_const(self, value, rule, schema, path):
        if not same(value, rule):
            yield "%s: is not %r: %r" % (path, rule, value)

    def check_enum(self, value, rule, schema, path):
        if not any(same(value, one) for one in rule):
            yield "%s: is none of %s: %r" % (path, rule, value)

    def check_pattern(self, value, rule, schema, path):
        if isinstance(value, str) and not re.search(rule, value):
            yield "%s: does not match %s: %r" % (path, rule, value)

    def check_minLength(self, value, rule, schema, path):
        if isinstance(value, str) and len(value) < rule:
            yield path + ": is too short"

    def check_minimum(self, value, rule, schema, path):
        if is_type(value, "number") and value < rule:
            yield "%s: is less than %s: %r" % (path, rule, value)

    def check_maximum(self, value, rule, schema, path):
        if is_type(value, "number") and value > rule:
            yield "%s: is more than %s: %r" % (path, rule, value)

    def check_minItems(self, value, rule, schema, path):
        if isinstance(value, list) and len(value) < rule:
            yield path + ": has too few elements"

    def check_maxItems(self, value, rule, schema, path):
        if isinstance(value, list) and len(value) > rule:
            yield path + ": has too many elements"

    def check_uniqueItems(self, value, rule, schema, path):
        if isinstance(value, list) and any(same(a, b) for i, a in enumerate(value) for b in value[:i]):
            yield path + ": repeats an element"

    def check_items(self, value, rule, schema, path):
        if isinstance(value, list):
            for i, element in enumerate(value):
                yield from self.walk(element, rule, "%s[%d]" % (path, i))

    def check_properties(self, value, rule, schema, path):
        if isinstance(value, dict):
            for key, inner in rule.items():
                if key in value:
                    yield from self.walk(value[key], inner, path + "." + key)

    def check_required(self, value, rule, schema, path):
        if isinstance(value, dict):
            for key in rule:
                if key not in value:
                    yield "%s: lacks %s" % (path, key)

    def check_dependentRequired(self, value, rule, schema, path):
        if isinstance(value, dict):
            for key, others in rule.items():
                for other in others:
                    if key in value and other not in value:
                        yield "%s: has %s, but lacks %s" % (path, key, other)

    def check_allOf(self, value, rule, schema, path):
        for inner in rule:
            yield from self.walk(value, inner, path)

    def check_if(self, value, rule, schema, path):
        if not any(self.walk(value, rule, path)):
            yield from self.walk(value, schema.get("then", True), path)

    def check_then(self, value, rule, schema, path):
        return iter(())  # read by check_if

    def unknown_keys(self, value, schema=None, path="$"):
        """Keys of `value` that the schema does not name. Readers ignore them; but the command is to print none."""
        schema = self.root if schema is None else schema
        if "$ref" in schema:
            schema = self.root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
        if isinstance(value, dict):
            for key, inner in value.items():
                if key not in schema.get("properties", {}):
                    yield "%s.%s: is not in the schema" % (path, key)
                else:
                    yield from self.unknown_keys(inner, schema["properties"][key], path + "." + key)
        elif isinstance(value, list):
            for i, element in enumerate(value):
                yield from self.unknown_keys(element, schema["items"], "%s[%d]" % (path, i))
