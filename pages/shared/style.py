"""The one style sheet and the one script of every page: what Streamlit's settings cannot say.

No data ever enters either.
"""

from functools import cache

import streamlit as st
from streamlit.components.v2 import component

from reporting.browser import script

STYLE = """
<style>
.st-key-for-everyone { display: none; }
.heard-only { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
h1, h2, h3, .card-figure, table { font-variant-numeric: tabular-nums; }
[data-testid="stMainBlockContainer"] { max-width: 74rem; padding-bottom: 4rem; }
[data-testid="stMainBlockContainer"] h1 { line-height: 1.15; }
[data-testid="stSidebar"] [data-testid="stSidebarHeader"] { height: 2.5rem; margin-bottom: .25rem; }
[data-testid="stSidebar"] [data-testid="stVerticalBlock"] { gap: .5rem; }
[data-testid="stSidebar"] [data-testid="stExpander"] { margin-top: 1rem; }
[data-testid="stSidebar"] [data-testid="stExpander"] [data-testid="stVerticalBlock"] { gap: 1rem; }
[data-testid="stSidebar"] [role="navigation"] p { font-size: .875rem; color: #505A5F;
  margin: .5rem 0 .25rem; }
[data-testid="stSidebar"] [role="navigation"] p strong { font-size: 1rem; color: #0B0C0C; }
[data-testid="stSidebar"] .stMarkdown ul { list-style: none; margin: 0; padding: 0; }
[data-testid="stSidebar"] .stMarkdown li { margin: 0; padding: 0; font-size: .875rem; }
[data-testid="stSidebar"] .stMarkdown li a { display: block; min-height: 1.75rem;
  line-height: 1.75rem; padding: 0 .5rem; border-radius: .25rem; color: #0B0C0C;
  text-decoration: none; }
[data-testid="stSidebar"] .stMarkdown li a:hover { background: #E5E9EB; }
[data-testid="stSidebar"] .stMarkdown li a[aria-current] { background: #E5E9EB; font-weight: 600; }
[data-testid="stText"] > :first-child { display: none; }
.text { line-height: 1.5; min-width: 0; flex: 1; }
.text h2 { padding: 1.25rem 0 .5rem; margin: 0; font-weight: 600; }
.text p { margin: 0 0 .75rem; max-width: 44rem; }
.text .lead { font-size: 1.375rem; line-height: 1.4; }
.text .small { font-size: .875rem; color: #3D3D3D; max-width: none; }
.text ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
.text li { margin: .25rem 0; }
:is(.text, .table-frame) a { color: #00577D; text-decoration: underline;
  text-underline-offset: 3px; }
.beside { display: grid; gap: 1rem 2rem; }
.text .steps { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.text .cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
.text .card { border: 1px solid #C8CDD0; border-radius: .25rem; margin: 0; padding: 1rem;
  display: grid; grid-row: span 5; grid-template-rows: subgrid; gap: .5rem; }
.text .card p { margin: 0; }
.text .card .card-title { font-weight: 600; line-height: 1.3; }
.text .card .card-figure { font-size: 2rem; font-weight: 600; line-height: 1.2;
  overflow-wrap: anywhere; }
.text .card.old .card-figure { font-size: 1.375rem; color: #505A5F; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] { padding-left: 0;
  background: transparent; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] p { color: #00577D;
  text-decoration: underline; text-underline-offset: 3px; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] :is(span, div, p) {
  white-space: normal; }
[data-testid="stHeaderActionElements"] { display: none; }
.stVegaLiteChart { position: relative; }
button[aria-label^="Copy Vega-Lite spec"] { display: none; }
.point-words { position: absolute; top: 0; right: 0; padding: .25rem .5rem; font-size: .875rem;
  background: #0B0C0C; color: #FFFFFF; }
.point-here { stroke: #0B0C0C !important; stroke-width: 6px !important; }
.table-frame { overflow-x: auto; }
.table-frame table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
.table-frame :is(th, td) { padding: .375rem .5rem; border-bottom: 1px solid #C8CDD0;
  text-align: left; vertical-align: top; font-weight: 400; min-width: 4.5rem; }
.table-frame :is(th, td):first-child { min-width: 8rem; }
.table-frame thead th { color: #505A5F; vertical-align: bottom; }
.table-frame tbody th { font-weight: 600; }
.table-frame .number { text-align: right; }
.table-frame .number + :not(.number) { padding-left: 1.5rem; }
[data-testid="stColumn"]:not(:has([data-testid="stElementContainer"])) {
  border-color: transparent; }
[data-testid="stSidebar"][data-collapsed="true"] > div { overflow: hidden; }
.st-key-lead p { font-size: 1.375rem; line-height: 1.4; max-width: 44rem; }
.st-key-filters { border-top: 1px solid #B1B4B6; border-bottom: 1px solid #B1B4B6;
  padding: .75rem 0 1rem; }
.st-key-definitions [data-testid="stPageLink"] { margin-bottom: -.875rem; }
.st-key-definitions [data-testid="stPageLink"] p { font-size: 1rem; font-weight: 600; }
[class*="st-key-verdict"] p { margin-bottom: .15rem; }
:focus-visible { outline: 3px solid #0B0C0C !important; outline-offset: 2px; }
[data-testid="stSelectbox"] input, [data-testid="stTextInput"] input,
[data-testid="stTextArea"] textarea, [data-testid="stMultiSelect"] input {
  outline: none !important; }
.react-aria-ComboBox > [role="group"]:focus-within,
[data-testid="stTextInputRootElement"]:focus-within,
[data-testid="stTextAreaRootElement"]:focus-within {
  outline: 3px solid #0B0C0C !important; outline-offset: 2px; }
g[role="graphics-symbol"]:empty { display: none; }
@media (min-width: 641px) {
  .cards-1 { grid-template-columns: minmax(0, 1fr) minmax(0, 3fr); }
  .cards-2, .cards-4 { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .cards-3 { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (min-width: 1001px) {
  .beside { grid-template-columns: 3fr 5fr; }
  .cards-4 { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .text .beside .card-figure { font-size: 1.75rem; }
  .text .beside .card.old .card-figure { font-size: 1.375rem; } }
@media (max-width: 640px) {
  .table-frame :is(th, td) { min-width: 9rem; }
  .table-frame :is(.number, th.number) { min-width: 5rem; }
  [data-testid="stColumn"]:not(:has([data-testid="stElementContainer"])) { display: none; } }
@media (max-width: 768px) {
  [data-testid="stMain"] [data-testid="stMainBlockContainer"] { padding-top: 2.5rem; } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important;
  transition: none !important; } }
@media print { [data-testid="stSidebar"], .st-key-filters, [data-testid="stHeader"],
  button { display: none !important; } }
</style>
"""


def apply_style() -> None:
    """Put both into the page."""
    st.html(STYLE)
    _for_everyone()(key="for-everyone")


@cache
def _for_everyone():  # noqa: ANN202 - Streamlit's own type
    return component("for-everyone", js=script("table", "text", "chart_keys", "for_everyone"))
