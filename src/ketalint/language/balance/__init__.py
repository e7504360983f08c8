"""Does a draft say what a fair page says: the risks, that someone evaluates, that response varies?

The words come from rules/lexicon/balance.toml. The parse decides whether they are said of the treatment:
a risk that is denied, asked after, compared away or brought by another drug leaves the page as it was.
"""
