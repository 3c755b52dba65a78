"""What the fuzzer does otherwise than by itself."""

import schemathesis


@schemathesis.serializer("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
def workbook(context, value):
    """Most of these are no workbooks, which the backend has to say."""
    return value if isinstance(value, bytes) else str(value).encode()


@schemathesis.hook
def map_headers(context, headers):
    """With control characters a request is no HTTP, and the server answers 400 without a body."""
    return {name: "".join(c for c in value if c.isprintable()) for name, value in (headers or {}).items()}


@schemathesis.check
def no_server_error(context, response, case):
    """There is no Keycloak, which the backend has to say where it needs one."""
    if response.status_code < 500:
        return
    if response.status_code == 503 and response.json().get("type") == "/problems/identity-provider-away":
        return
    raise AssertionError(f"{response.status_code}: {response.text[:300]}")
