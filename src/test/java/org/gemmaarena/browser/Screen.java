package org.gemmaarena.browser;

import com.microsoft.playwright.Browser;

/** What a visitor holds in the hand, or has on the desk. */
enum Screen {
    DESKTOP(1280, 800, false),
    PHONE(390, 844, true),
    SMALL_PHONE(360, 740, true);

    final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch);
    }
}
