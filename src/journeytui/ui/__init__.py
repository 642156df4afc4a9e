"""What all screens share: the open journey (`sitting`), the registry of actions, themes, signs."""
