"""Data files that travel with the program: catalogue, calendar, texts, fonts, translations, theme.

They are asked for by relative name through `resources.files`, from source and when frozen alike.
"""
