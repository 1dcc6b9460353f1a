"""How summaries look and what they say: shared by pages, briefings and commands. No Streamlit."""
