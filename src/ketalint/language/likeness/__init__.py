"""Sentences that read like overstatements though no entry of the lexicon stands in them: the learned reader.

It is silent on whatever scale the rules have read. What it weighs are the words of the sentence and the kinds
of things they name; training/likeness.py learned the weights from labelled sentences.
"""
