"""The one style sheet: what Streamlit's settings cannot say. No data ever enters it."""

import streamlit as st

STYLE = """
<style>
h1, h2, h3, [data-testid="stMetricValue"], table { font-variant-numeric: tabular-nums; }
[data-testid="stMainBlockContainer"] { max-width: 74rem; padding-bottom: 4rem; }
[data-testid="stMainBlockContainer"] h1 { line-height: 1.15; }
[data-testid="stSidebar"] [data-testid="stSidebarHeader"] { height: 2.5rem; margin-bottom: .25rem; }
[data-testid="stSidebar"] [data-testid="stVerticalBlock"] { gap: .5rem; }
[data-testid="stSidebar"] [data-testid="stExpander"] { margin-top: .5rem; }
[data-testid="stSidebar"] [data-testid="stExpander"] [data-testid="stVerticalBlock"] { gap: 1rem; }
[data-testid="stSidebar"] [data-testid="stCaptionContainer"] { padding-top: .25rem; }
[data-testid="stMetricLabel"] p { white-space: normal; font-weight: 600; }
[data-testid="stMetricValue"] > div, [data-testid="stMetricValue"] p { white-space: normal;
  text-overflow: clip; overflow-wrap: anywhere; line-height: 1.2; }
[data-testid="stColumn"] [data-testid="stMetric"] { margin-bottom: -.5rem; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] { padding-left: 0;
  background: transparent; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] p { color: #00577D;
  text-decoration: underline; text-underline-offset: 3px; }
[data-testid="stMain"] [data-testid="stPageLink-NavLink"] :is(span, div, p) {
  white-space: normal; }
[data-testid="stHeaderActionElements"] { display: none; }
[data-testid="stElementContainer"]:has([data-testid="stTable"]), [data-testid="stTable"],
[data-testid="stTable"] > div { height: auto !important; flex: none !important; }
[data-testid="stTable"] th { color: #0B0C0C; }
[data-testid="stTable"] tbody th { font-weight: 600; }
[data-testid="stTable"] tbody th:first-child + td:first-of-type { padding-left: 1rem; }
[data-testid="stTable"] tbody td:first-child:first-of-type { padding-left: .5rem; }
[data-testid="stColumn"]:not(:has([data-testid="stElementContainer"])) {
  border-color: transparent; }
[data-testid="stSidebar"][data-collapsed="true"] > div { overflow: hidden; }
table th { text-align: left; }
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
  [data-testid="stColumn"] [data-testid="stMetricLabel"] { min-height: 2.4rem;
    align-items: start; }
  [data-testid="stColumn"] [data-testid="stColumn"] [data-testid="stMetricLabel"] {
    min-height: 3.6rem; }
  [data-testid="stColumn"] [data-testid="stColumn"] [data-testid="stMetricValue"] {
    font-size: clamp(1.5rem, 2.05vw, 2rem); } }
@media (min-width: 641px) and (max-width: 1000px) {
  [data-testid="stColumn"] [data-testid="stMetricLabel"] { min-height: 3.6rem; } }
@media (max-width: 640px) {
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
    """Put the style sheet into the page; it holds no text and no data."""
    st.html(STYLE)
