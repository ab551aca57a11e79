"""Analysis: a project, as an audience may see it, becomes rows that figures draw.

Every kind of row is a named tuple, so that `pd.DataFrame(rows)` is the frame of them.
"""
