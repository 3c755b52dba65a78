package vn.toso.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

class FreshDatabase implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Database.reset();
    }
}
