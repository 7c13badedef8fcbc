package faultline.format;

import java.util.List;

/// A topology that comes with the program, to begin with or to learn from.
///
/// @param id its short name: `t01`
/// @param file its file in the folder `templates`
/// @param teaches what is to be seen in it, in a sentence
/// @param purpose whether it shows how to do it or what to beware of
/// @param products the products and versions that it is about
/// @param difficulty from 1, for the first day, to 3
public record Template(
        String id,
        String file,
        String title,
        String description,
        String teaches,
        Purpose purpose,
        List<String> products,
        int difficulty) {

    /// What a template is an example of.
    public enum Purpose {
        GOOD,
        BAD
    }

    public Template {
        products = List.copyOf(products);
    }

    /// Its file's name without the ending: `t01-exchange-incident`.
    public String name() {
        return file.replace(".faultline", "");
    }

    boolean isCalled(String wish) {
        return wish.equalsIgnoreCase(id)
                || wish.equalsIgnoreCase(name())
                || wish.equalsIgnoreCase(file);
    }
}
