"""Answers of the publishers' APIs, made by hand from their documented shapes."""

from tests.data_access.refreshing.replay import Answer, Replay, data

COLLECTION = "/api/content/government/collections/criminal-court-statistics"
STATISTICS = "/government/statistics"
MEDIA = "/media/6a3bfe35da47783d877239e3"


def document(period: str, touched: str, *, form: str = "quarterly: {}", **more: object) -> dict:
    """One release in a collection."""
    title = f"Criminal court statistics {form.format(period)}"
    slug = title.lower().replace(" ", "-").replace(":", "").replace("(", "").replace(")", "")
    path = f"{STATISTICS}/{slug}"
    told = {"title": title, "base_path": path, "public_updated_at": touched, "withdrawn": False}
    return told | more


def collection(*documents: dict) -> Answer:
    """The collection, whose own time stamp says nothing."""
    links = {"documents": list(documents)}
    stamp = "2018-06-22T09:26:53+01:00"
    return data({"title": "Criminal court statistics", "public_updated_at": stamp, "links": links})


def release_page(published: str, *names: str) -> Answer:
    """A release with its files."""
    host = "https://assets.publishing.service.gov.uk"
    files = [
        {"attachment_type": "file", "filename": name, "title": name, "url": f"{host}{MEDIA}/{name}"}
        for name in names
    ]
    html = {"attachment_type": "html", "title": "Bulletin", "url": "/government/statistics/x/y"}
    details = {"attachments": [html, *files], "first_public_at": published}
    return data({"title": "A release", "schema_name": "publication", "details": details})


def lay_out_court(server: Replay, file: bytes, *, answer: Answer | None = None) -> str:
    """A collection whose newest release has one file; returns the file's path."""
    newest = document("April to June 2026", "2026-09-24T08:30:00Z")
    older = document("January to March 2026", "2026-09-26T15:09:00Z")
    server.lay_out(COLLECTION, collection(older, newest))
    page = release_page("2026-09-24T08:30:00Z", "cc_rdos_tool.xlsx")
    server.lay_out(f"/api/content{newest['base_path']}", page)
    path = f"{MEDIA}/cc_rdos_tool.xlsx"
    server.lay_out(path, answer or Answer(body=file, headers={"ETag": '"one"'}))
    return path
