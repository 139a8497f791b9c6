"""`make` and what stands behind it: the promised targets, and set-up that says plainly what it cannot do."""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

# The named surfaces; others rely on them.
PROMISED = {"run", "test", "setup", "check", "soak", "bench", "build", "screens", "strings", "fonts"}


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a program to its end with nothing to read from."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        command,
        cwd=cwd,
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def listed_targets(text: str) -> set[str]:
    return set(re.findall(r"^ +make ([a-z]+) ", text, re.MULTILINE))


@pytest.mark.parametrize("arguments", [(), ("help",)])
def test_make_alone_lists_every_promised_target(arguments: tuple[str, ...], project_root: Path) -> None:
    answer = run("make", *arguments, cwd=project_root)
    assert answer.returncode == 0, answer.stderr
    assert listed_targets(answer.stdout) >= PROMISED


def test_every_listed_target_can_be_planned(project_root: Path) -> None:
    for target in sorted(listed_targets(run("make", cwd=project_root).stdout)):
        answer = run("make", "--dry-run", target, cwd=project_root)
        assert answer.returncode == 0, f"{target}: {answer.stderr}"


@pytest.mark.parametrize(("target", "option"), [("soak", "-m drill"), ("bench", "bench_*.py")])
def test_soak_and_bench_take_a_name(target: str, option: str, project_root: Path) -> None:
    for arguments in [(target, "kills"), (target, "NAME=kills")]:
        answer = run("make", "--dry-run", *arguments, cwd=project_root)
        assert answer.returncode == 0, answer.stderr
        assert "-k 'kills'" in answer.stdout
        assert option in answer.stdout
    assert "-k" not in run("make", "--dry-run", target, cwd=project_root).stdout


def test_full_size_only_in_soak(project_root: Path) -> None:
    assert "WINDOW_CLIENT_SCALE=full" in run("make", "--dry-run", "soak", cwd=project_root).stdout
    assert "WINDOW_CLIENT_SCALE" not in run("make", "--dry-run", "test", cwd=project_root).stdout


def test_a_build_server_gets_the_same_tests(project_root: Path) -> None:
    assert "make test" in (project_root / ".ci/run").read_text("utf-8")


def test_scripts_are_sound_bash(project_root: Path) -> None:
    for script in sorted((project_root / ".ci").iterdir()):
        answer = run("bash", "-n", str(script), cwd=project_root)
        assert answer.returncode == 0, answer.stderr


# Set-up on machines that are not this one: the programs it asks are replaced by small ones on PATH.


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder for PATH, whose dpkg-query knows every package but two and whose sudo refuses."""
    programs = {
        "dpkg-query": """
            for name in libglib2.0-0t64 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libbrotli1 \\
              libpulse0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxext6 \\
              libxkbcommon-x11-0 libxrandr2 libdrm2 libatomic1 libcups2t64 xauth python3 python3-venv; do
              case $name in *t64) provides="${name%t64} (= 2.80.0-6ubuntu3)" ;; *) provides= ;; esac
              printf 'installed\\t%s, %s\\n' "$name" "$provides"
            done
            printf 'config-files\\t%s, \\n' xvfb
            [[ -e $INSTALLED ]] && printf 'installed\\t%s, \\n' xvfb fonts-hanazono || true
        """,
        "sudo": "exit 1",
        "id": 'echo "${USER_ID:-1000}"',
        "apt-get": 'echo "$*" >>"$APT_LOG"; case "$*" in *install*) touch "$INSTALLED" ;; esac',
    }
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, body in programs.items():
        (folder / name).write_text(f"#!/usr/bin/env bash\n{body}\n", "utf-8")
        (folder / name).chmod(0o755)
    return folder


def system_packages(
    machine: Path, project_root: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return run(
        str(project_root / ".ci/system-packages"),
        "run",
        cwd=project_root,
        PATH=f"{machine}:{os.environ['PATH']}",
        APT_LOG=str(machine / "apt.log"),
        INSTALLED=str(machine / "installed"),
        **environment,
    )


def test_without_root_and_sudo_it_names_packages_and_command(machine: Path, project_root: Path) -> None:
    answer = system_packages(machine, project_root)
    assert answer.returncode == 1
    assert (
        "apt-get update && apt-get install -y --no-install-recommends xvfb fonts-hanazono\n" in answer.stderr
    )
    assert not (machine / "apt.log").exists()


def test_as_root_it_installs_only_what_is_missing_and_only_once(machine: Path, project_root: Path) -> None:
    for _attempt in range(2):
        answer = system_packages(machine, project_root, USER_ID="0")
        assert answer.returncode == 0, answer.stderr
    update, install = (machine / "apt.log").read_text("utf-8").splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends xvfb fonts-hanazono")
    assert "DPkg::Lock::Timeout=300" in install


def test_a_failed_installation_is_told_with_apts_own_words(machine: Path, project_root: Path) -> None:
    (machine / "apt-get").write_text("#!/usr/bin/env bash\necho 'E: no route' >&2\nexit 100\n", "utf-8")
    answer = system_packages(machine, project_root, USER_ID="0")
    assert answer.returncode == 1
    assert "E: no route" in answer.stderr
    assert "xvfb fonts-hanazono" in answer.stderr


def test_another_system_is_told_what_is_needed_and_goes_on(tmp_path: Path, project_root: Path) -> None:
    for program in ("bash", "dirname"):
        (tmp_path / program).symlink_to(shutil.which(program) or "")
    answer = run(str(project_root / ".ci/system-packages"), "run", cwd=project_root, PATH=str(tmp_path))
    assert answer.returncode == 0, answer.stderr
    assert "libxcb-cursor0" in answer.stderr


def test_a_wrong_word_gets_the_usage(machine: Path, project_root: Path) -> None:
    answer = run(str(project_root / ".ci/system-packages"), "everything", cwd=project_root)
    assert answer.returncode == 2
    assert ".ci/system-packages test" in answer.stderr


# The Python environment, with an interpreter that only writes down what it was asked.


@pytest.fixture
def environment_folder(tmp_path: Path) -> Path:
    """A folder that looks like a virtual environment of its own place."""
    folder = tmp_path / "environment"
    (folder / "bin").mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("home = somewhere\n", "utf-8")
    programs = {
        "python": '#!/usr/bin/env bash\nif [[ $1 == -m ]]; then echo "$*" >>"$CALLS"; fi\n',
        "pip": f"#!{folder}/bin/python\n",
        "window-client": "#!/bin/sh\n",
    }
    for name, text in programs.items():
        (folder / "bin" / name).write_text(text, "utf-8")
        (folder / "bin" / name).chmod(0o755)
    return folder


def python_environment(
    folder: Path, project_root: Path
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Runs the script on a folder; also returns what the interpreter was asked."""
    calls = folder.parent / "calls"
    calls.write_text("", "utf-8")
    script = str(project_root / ".ci/python-environment")
    answer = run(script, cwd=project_root, VENV=str(folder), CALLS=str(calls))
    return answer, calls.read_text("utf-8").splitlines()


def test_packages_are_installed_by_hash_and_only_once(environment_folder: Path, project_root: Path) -> None:
    answer, calls = python_environment(environment_folder, project_root)
    assert answer.returncode == 0, answer.stderr
    packages, project = calls
    assert "--require-hashes" in packages
    assert packages.endswith("-r requirements.lock")
    assert project.endswith("--no-deps --no-build-isolation -e .")
    answer, calls = python_environment(environment_folder, project_root)
    assert (answer.returncode, answer.stdout, calls) == (0, "", [])


def test_a_changed_lock_is_installed_again(environment_folder: Path, project_root: Path) -> None:
    contents = [(project_root / name).read_bytes() for name in ("requirements.lock", "pyproject.toml")]
    key = hashlib.sha256(b"".join(contents)).hexdigest()[:16]
    (environment_folder / ".made-from-0123456789abcdef").touch()  # an earlier lock
    _answer, calls = python_environment(environment_folder, project_root)
    assert len(calls) == 2
    assert [stamp.name for stamp in environment_folder.glob(".made-from-*")] == [f".made-from-{key}"]


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path, project_root: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", "utf-8")
    answer, calls = python_environment(tmp_path / "mine", project_root)
    assert answer.returncode == 1
    assert "left alone" in answer.stderr
    assert (tmp_path / "mine" / "letter.txt").exists()
    assert calls == []
