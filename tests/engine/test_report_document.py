"""`--report R.html` of train and evaluate: the numbers of the JSON report, texts of files as texts, nothing from outside."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

import main as program
from tests.page import Page

FEATURE = "<script>alert(1)</script>"
CLASSES = ('<b class="x">', "a & b")


def command(*words: object) -> int:
    return program.main([*map(str, words)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`t.csv` with names that are HTML; r.html, ko.html and r.json of training its classes; n.html and n.json of its numbers."""
    found = tmp_path_factory.mktemp("report")
    rows = [(place / 10, CLASSES[place % 7 > 2], place / 5 + place % 3) for place in range(60)]
    with (found / "t.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([(FEATURE, "kind", "price"), *rows])
    common = ("--features", FEATURE, "--engine", "numpy", "--epochs", 3, "--set", "split.test=0.2", "--language", "en")
    for name, target, layers in (("r", "kind", "3 tanh, 2 softmax"), ("n", "price", "20 tanh, 1")):
        reports = (word for end in ("html", "json") for word in ("--report", found / f"{name}.{end}"))
        words = ("--target", target, "--layers", layers, "--export", found / f"{name}.glassnet", *reports)
        assert command("train", found / "t.csv", *words, *common) == 0
    return found


def page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def numbers(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", ["r", "n"])
def test_every_score_is_that_of_the_json_report(folder: Path, name: str) -> None:
    found, told = page(folder / f"{name}.html"), numbers(folder / f"{name}.json")["evaluated"]
    assert list(told) == ["training", "validation", "test"]
    for place, part in enumerate(("test", "validation", "training")):
        (own,) = told[part].values()
        header, *rows = found.table("Scores of the network and of the baselines", place)
        assert header[:2] == ["Score", "network"]
        assert len(header) == 2 + len(own["baselines"])
        columns = [[score["value"] for score in own["scores"].values()]]
        columns += [[each["scores"].get(key) for key in own["scores"]] for each in own["baselines"].values()]
        texts = [["–" if value is None else f"{value:.6g}" for value in column] for column in columns]
        assert [row[1:] for row in rows] == [list(row) for row in zip(*texts, strict=True)]


def test_the_rest_of_the_numbers_is_that_of_the_json_report(folder: Path) -> None:
    found, told = page(folder / "r.html"), numbers(folder / "r.json")
    parts = dict(found.table("How many rows are in which part"))
    assert [parts[part] for part in ("training", "validation", "test")] == [
        str(told[f"{part}_rows"]) for part in ("training", "validation", "test")
    ]
    assert found.table("How the file is written") == [["Delimiter", ","], ["Encoding", "utf-8"], ["Decimal mark", "."]]
    others = ("left out: a cell is missing", "set aside", "without a target, predicted only")
    assert sum(int(parts[name]) for name in ("training", "validation", "test", *others)) == 60
    assert found.table("loss by epoch, in numbers")[1][2] == f"{told['loss'][-1]:.6g}"
    own = told["evaluated"]["test"]["kind"]
    confusion = found.table("Confusion matrix: rows by true class, columns by predicted class")
    assert [row[1:] for row in confusion[1:]] == [[str(count) for count in row] for row in own["confusion"]["counts"]]
    wrong = found.table("Wrong rows, the surest first")
    assert [row[:4] for row in wrong[1:]] == [
        [str(row["row"]), row["target"], row["predicted"], f"{row['score']:.6g}"] for row in own["wrong_rows"]
    ]
    largest = page(folder / "n.html").table("Largest errors first")
    assert [row[:2] for row in largest[1:]] == [
        [str(row["row"]), f"{row['target']:.6g}"]
        for row in numbers(folder / "n.json")["evaluated"]["test"]["price"]["largest_errors"]
    ]


def test_importance_and_profile_are_those_of_the_json_report_beside_it(folder: Path, tmp_path: Path) -> None:
    for name, target, score in (("r", "kind", "accuracy"), ("n", "price", "r2")):
        found, told = page(folder / f"{name}.html"), numbers(folder / f"{name}.json")
        assert told["importance"]["part"] == "test"
        own = told["importance"]["targets"][target]["permutation"]["scores"][score]["features"][FEATURE]
        caption = f"Importance for {target} by permutation, and by the mean of |∂y/∂x| in standard deviations"
        assert found.table(caption)[1][:3] == [FEATURE, f"{own['mean']:.6g}", f"{own['deviation']:.6g}"]
        assert found.table("The row: usual cells of the training rows") == [
            [FEATURE, told["profile"]["cells"][FEATURE]]
        ]
        assert f"Along {FEATURE}" in found.words["title"]
    assert command("evaluate", folder / "r.glassnet", "--report", tmp_path / "e.json") == 0
    assert "importance" not in numbers(tmp_path / "e.json"), "nobody waits for it who reads no document"


def test_texts_of_a_file_stand_as_texts_and_nothing_comes_from_outside(folder: Path) -> None:
    for name in ("r", "n"):
        html = (folder / f"{name}.html").read_text(encoding="utf-8")
        found = Page(html)
        assert not {"script", "link", "img", "b", "iframe", "object"} & {tag for tag, _ in found.tags}
        assert not re.search(r"https?:|url\(|@import|src=|\son\w+=", html)
        assert all(own["href"].startswith("#") for tag, own in found.tags if tag == "a" and own["href"])
        columns = found.table("Columns and their preparation, fitted on the training rows alone")
        assert FEATURE in [row[0] for row in columns]
    assert CLASSES[0] in page(folder / "r.html").table("Each class against the others")[1]


def test_a_screen_reader_finds_its_way(folder: Path) -> None:
    found = page(folder / "r.html")
    tags = [tag for tag, _ in found.tags]
    identities = [own["id"] for _, own in found.tags if "id" in own]
    assert len(set(identities)) == len(identities)
    links = {str(own["href"])[1:] for tag, own in found.tags if tag == "a"}
    assert links <= set(identities)
    assert {own["id"] for tag, own in found.tags if tag in ("h2", "h3") and "id" in own} == links
    assert tags.count("h1") == tags.count("main") == tags.count("nav") == 1
    pictures = [own for tag, own in found.tags if tag == "svg"]
    assert pictures
    assert all(own["role"] == "img" and own["aria-labelledby"] for own in pictures)
    assert all(found.words["title"]), "every picture has a title, and so has the page"
    assert all(found.words["desc"])
    assert all("scope" in own for tag, own in found.tags if tag == "th")
    assert all(caption for caption, _ in found.tables)


def test_the_command_and_the_seed_stand_in_it(folder: Path) -> None:
    found, told = page(folder / "r.html"), numbers(folder / "r.json")
    assert found.words["code"] == [told["command"]]
    assert told["command"].startswith("glassnet train ")
    assert "'<script>alert(1)</script>'" in told["command"], "quoted for the shell"
    assert found.table("Seed") == [["Seed", str(told["seed"])]]
    assert dict(found.table("Versions"))["numpy"] == told["versions"]["numpy"]


def test_evaluate_writes_the_same_in_korean_and_of_another_file(folder: Path, tmp_path: Path) -> None:
    words = ("--report", tmp_path / "e.html", "--report", tmp_path / "e.json", "--language", "ko")
    assert command("evaluate", folder / "r.glassnet", folder / "t.csv", *words) == 0
    found, told = page(tmp_path / "e.html"), numbers(tmp_path / "e.json")
    assert found.tags[0] == ("html", {"lang": "ko"})
    assert "차례" in found.words["h2"]
    own = told["evaluated"]["file"]["kind"]["scores"]["accuracy"]["value"]
    assert found.table("신경망과 기준 모형의 점수")[1][:2] == ["정확도", f"{own:.6g}"]
    assert told["model_card"]["seed"] == 0


def test_what_cannot_be_written_is_refused_in_a_sentence(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (("evaluate", folder / "r.glassnet"), ("train", folder / "t.csv", "--target", "kind")):
        assert command(*words, "--report", tmp_path / "r.docx", "--language", "en") == 2
        told = capsys.readouterr().err
        assert (
            "'r.docx' does not say how the report is to be written. Let its name end in .json, .html, .htm or .pdf."
            in told
        )
    folds = ("train", folder / "t.csv", "--target", "kind", "--folds", 3, "--report", tmp_path / "r.html")
    assert command(*folds, "--language", "en") == 2
    assert "--folds: a document tells of one network. Write .json instead." in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
