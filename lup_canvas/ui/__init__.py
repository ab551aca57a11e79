"""The Streamlit parts that pages share. Pages say what is shown; this room says how."""
