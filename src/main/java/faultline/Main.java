package faultline;

/// The entrance: chooses between the window and the command line, and ends the process.
public final class Main {

    private Main() {}

    /// Starts Faultline with the words of the command line.
    public static void main(String[] args) {
        System.out.println("faultline " + version());
    }

    static String version() {
        var descriptor = Main.class.getModule().getDescriptor();
        return descriptor == null ? "development" : descriptor.rawVersion().orElse("development");
    }
}
