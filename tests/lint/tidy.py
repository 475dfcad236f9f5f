#!/usr/bin/env python3
"""tidy.py SOURCE_FOLDER BUILD_FOLDER: clang-tidy finds nothing in the sources of the layers
(.clang-tidy says what it looks for). Tests are left out: they cost as much time as the code, and are
simpler. It is told of clang's options, and reads many sources at once (CMake's unity build): what
takes its time is the standard library's headers.

A file that was found clean is not looked at again until it, what it includes of the project, or the checks
change: ~/.cache/causeway-tidy remembers, as ccache does for the compiler."""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

LAYERS = ["base", "graph", "importers", "query", "export", "api", "serve", "cli", "models"]
BATCH = 16  # sources read at once
INCLUDE = re.compile(rb'^#include "([^"]+)"', re.MULTILINE)


def parts_of(path, source, seen):
    """The file and all of the project that it includes."""
    if path in seen or not path.is_file():
        return seen
    seen[path] = path.read_bytes()
    for name in INCLUDE.findall(seen[path]):
        parts_of(source / os.fsdecode(name), source, seen)
    return seen


def key_of(path, source, checks):
    digest = hashlib.sha256(checks)
    for part, content in sorted(parts_of(path, source, {}).items()):
        digest.update(os.fsencode(part.relative_to(source)) + b"\0" + content + b"\0")
    return digest.hexdigest()


def is_clean(path, build):
    done = subprocess.run(["clang-tidy-19", "--quiet", "-p", build, path],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    sys.stdout.buffer.write(done.stdout)
    return done.returncode == 0


def look_at(path, source, build, checks, cache):
    known = cache / key_of(path, source, checks)
    if known.exists():
        return True
    clean = is_clean(path, build)
    if clean:
        known.touch()
    return clean


def files_of(source, build):
    """What the compiler is given for the layers, but for tables that the build makes."""
    commands = json.loads((build / "compile_commands.json").read_bytes())
    files = sorted({pathlib.Path(entry["file"]) for entry in commands})
    units = [file for file in files if file.name.startswith("unity_")]
    others = [file for file in files if not file.is_relative_to(build)]
    return ([file for file in units if file.relative_to(build).parts[0] in LAYERS] +
            [file for file in others if file.relative_to(source).parts[0] in LAYERS])


def main(source, build):
    subprocess.run(["cmake", "-S", source, "-B", build, "-G", "Ninja",
                    "-DCMAKE_CXX_COMPILER=clang++-19", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
                    "-DCAUSEWAY_PRECOMPILE=OFF", "-DCAUSEWAY_TESTS=OFF",
                    "-DCMAKE_UNITY_BUILD=ON", f"-DCMAKE_UNITY_BUILD_BATCH_SIZE={BATCH}"],
                   stdout=subprocess.DEVNULL, check=True)
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"),
                         "causeway-tidy")
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy-19", "--version"], capture_output=True, check=True)
    checks = (version.stdout + (source / ".clang-tidy").read_bytes() +
              (source / "cmake" / "Layer.cmake").read_bytes())
    files = files_of(source, build)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as threads:
        clean = list(threads.map(lambda path: look_at(path, source, build, checks, cache), files))
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2], "tidy").resolve()))
