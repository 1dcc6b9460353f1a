"""What the office writes itself: meetings, actions, questions, notes, ambitions, saved views."""
