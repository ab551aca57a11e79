"""What each step shows on its screen, as blocks of cards. Pure: no Streamlit, no data door."""
