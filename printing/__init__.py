"""Plain documents in, PDF bytes or paper out; knows no database, no screen and no rule of the trade."""
