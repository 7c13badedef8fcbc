# Finds what building and running Faultline needs. To be sourced: the functions end the script that
# calls them, with one line on what is missing, when they can neither find nor install it.
# shellcheck shell=sh

stop() {
    echo "$(basename "$0"): $1" >&2
    exit 2
}

# Points JAVA_HOME at a JDK 25, which then also runs Maven, without its warnings about Maven itself.
use_jdk_25() {
    for home in \
        "${JAVA_HOME:-/none}" \
        /usr/lib/jvm/* \
        /opt/* \
        "${HOME:-/none}"/.sdkman/candidates/java/* \
        "${HOME:-/none}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/none}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
            JAVA_HOME=$home
            MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
            export JAVA_HOME MAVEN_OPTS
            return
        fi
    done
    stop "needs a JDK 25; install one, or name its folder in JAVA_HOME"
}

# Installs the packages of those needs that are not met, where that is possible without asking.
#   need maven gtk xtst fonts
need() {
    missing=
    for thing in "$@"; do
        is_there "$thing" || missing="$missing $(package_of "$thing")"
    done
    [ -z "$missing" ] && return
    install_packages "$missing" || stop "missing:$missing; install it and try again"
}

is_there() {
    case $1 in
        maven) command -v mvn ;;
        xvfb) command -v xvfb-run ;;
        xauth | openbox | scram) command -v "$1" ;;
        gtk) has_library libgtk-3.so.0 ;;
        xtst) has_library libXtst.so.6 ;;
        fonts) has_font ;;
    esac >/dev/null 2>&1
}

package_of() {
    case $1 in
        gtk) echo libgtk-3-0 ;;
        xtst) echo libxtst6 ;;
        fonts) echo fonts-dejavu-core ;;
        *) echo "$1" ;;
    esac
}

has_library() {
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q "$1"
}

has_font() {
    find /usr/share/fonts /usr/local/share/fonts "${HOME:-/none}/.local/share/fonts" \
        -name '*.[to]tf' 2>/dev/null | grep -q .
}

install_packages() {
    command -v apt-get >/dev/null || return 1
    as_root=
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    echo "$(basename "$0"): installing$1" >&2
    # shellcheck disable=SC2086 # several words each
    {
        $as_root apt-get update -qq &&
            $as_root env DEBIAN_FRONTEND=noninteractive \
                apt-get install -y -qq --no-install-recommends $1
    } >/dev/null
}
