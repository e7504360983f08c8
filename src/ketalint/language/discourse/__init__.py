"""What one sentence does to another: answers, follow-ups, headings that govern."""
