package faultline.cli;

/// Something the user gave cannot be used. The message is one sentence that says what and where.
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }
}
