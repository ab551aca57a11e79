"""The screens, one file each. Streamlit runs them as scripts; nothing imports them."""
