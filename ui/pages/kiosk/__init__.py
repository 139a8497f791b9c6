"""The ticket kiosk at the door (取号机): its pages, and what happens on them."""
