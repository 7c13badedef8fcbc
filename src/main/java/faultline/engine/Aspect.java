package faultline.engine;

/// What can be looked at, of an element, a kind or a vertex, such that a change of it is noticed.
public enum Aspect {
    /// An element with all that is written at it; or that there is none of that id.
    SELF,
    /// What sits directly in a component.
    INSIDE,
    /// The links that start or end at an element.
    LINKS,
    /// The groups that a component belongs to.
    GROUPS,
    /// Which elements of a kind there are.
    ROLL,
    /// The elements of a kind with all that is written at them.
    KIND,
    /// What takes an element down alone, before VMs are restarted.
    KILLERS_AT_ONCE,
    /// What takes an element down alone, after restarts.
    KILLERS_LATER,
    /// What a component takes down alone, before VMs are restarted.
    KILLED_AT_ONCE,
    /// What a component takes down alone, after restarts.
    KILLED_LATER,
    /// What an element needs and what takes that down, before VMs are restarted.
    NEEDS_AT_ONCE,
    /// What an element needs and what takes that down, after restarts.
    NEEDS_LATER,
    /// A vertex of the equations and those who count it, before VMs are restarted.
    VERTEX_AT_ONCE,
    /// A vertex of the equations and those who count it, after restarts.
    VERTEX_LATER,
    /// Any need of anything, and all that follows from it.
    EVERYTHING;

    static Aspect killers(Restarts restarts) {
        return restarts == Restarts.DONE ? KILLERS_LATER : KILLERS_AT_ONCE;
    }

    static Aspect killed(Restarts restarts) {
        return restarts == Restarts.DONE ? KILLED_LATER : KILLED_AT_ONCE;
    }

    static Aspect needs(Restarts restarts) {
        return restarts == Restarts.DONE ? NEEDS_LATER : NEEDS_AT_ONCE;
    }

    static Aspect vertex(Restarts restarts) {
        return restarts == Restarts.DONE ? VERTEX_LATER : VERTEX_AT_ONCE;
    }
}
