"""How the bundle that ships with the product is made from the reference figures, and checked."""
