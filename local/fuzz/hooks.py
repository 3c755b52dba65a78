"""How the fuzzer writes bodies that are files. Most of them are no workbooks, which the backend has to say."""

import schemathesis


@schemathesis.serializer("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
def workbook(context, value):
    return value if isinstance(value, bytes) else str(value).encode()
