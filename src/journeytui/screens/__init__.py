"""What you see: screens compose widgets and bind actions."""
