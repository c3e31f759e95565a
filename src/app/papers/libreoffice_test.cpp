// The built-in papers as LibreOffice sees them: page, lines, fonts asked for, every field, and nothing left unfilled.
// JINZE_KEEP_PAPERS=DIR keeps the pages as PNG.
#include <doctest/doctest.h>
#include <unistd.h>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "app/papers/built_in.h"
#include "app/papers/kinds.h"
#include "app/papers/tokens.h"
#include "base/given_test.h"
#include "domain/paper/describe.h"

using namespace jinze;
using namespace jinze::papers;
using paper::PaperKind;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("jinze-papers-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

std::vector<PaperKind> all_kinds()
{
    std::vector<PaperKind> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperKind>>(
        [&](auto it) { all.push_back(it.value); });
    return all;
}
std::string name_of(PaperKind kind) { return boost::describe::enum_to_string(kind, ""); }

std::string text_of_file(const fs::path& path)
{
    std::ostringstream text;
    text << std::ifstream{path}.rdbuf();
    return text.str();
}

// What a value looks like in an office; `long_ones`: three lines of it.
std::string value_of(std::string_view name, bool long_ones)
{
    const std::string real = name == "发文机关"   ? "中共云溪区委区直属机关工作委员会"
                             : name == "机关标志" ? "中共云溪区委区直属机关工作委员会文件"
                             : name == "标题"     ? "关于报送工程建设项目审批提速情况的通知"
                             : name == "文号"     ? "区直督〔2026〕12号"
                             : name == "成文日期" ? "2026年4月20日"
                             : name == "签发人"   ? "秦怀远"
                                                  : "值" + std::string{name};
    if (name == "正文")
        return real +
               "：根据《优化经济发展软环境的十项规定》，现就有关事项通知如下。\n一、从立项到竣工验收，审批时间不超过60"
               "个工作日，并在窗口和网站公布。\n二、请于6月15日前一事一文报送结果，加盖公章。";
    if (!long_ones || real.size() < 3 || !real.starts_with("值")) return real;
    std::string all = real;
    for (int i = 0; i < 12; ++i) all += "，从立项到竣工验收审批时间不超过60个工作日";
    return all;
}

Values values_for(const Fields& fields, std::size_t rows, bool long_ones)
{
    Values values;
    for (const Field& it : fields.fields) values.fields[std::string{it.name}] = value_of(it.name, long_ones);
    for (const ListOfRows& list : fields.lists)
        for (std::size_t i = 0; i < rows; ++i) {
            Row row;
            for (const Field& it : list.columns)
                row[std::string{it.name}] =
                    it.name == "序号" ? std::to_string(i + 1) : std::string{it.name} + "甲" + std::to_string(i + 1);
            values.lists[std::string{list.name}].push_back(std::move(row));
        }
    return values;
}

// All files of the folder at once: starting LibreOffice takes longer than converting.
void convert_all(const Folder& folder)
{
    const std::string at = folder.path.string();
    const std::string command = "cd '" + at + "' && timeout 300 soffice -env:UserInstallation=file://" + at +
                                "/profile --headless --convert-to pdf *.docx >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
}
std::string shown(const fs::path& pdf)  // its text, without blanks and line ends
{
    const fs::path text = pdf.string() + ".txt";
    REQUIRE(std::system(("pdftotext -layout '" + pdf.string() + "' '" + text.string() + "'").c_str()) == 0);
    std::string all;
    for (const char c : text_of_file(text))
        if (c != ' ' && c != '\n' && c != '\f') all += c;
    return all;
}
std::string facts(const fs::path& pdf)
{
    REQUIRE(std::system(("pdfinfo '" + pdf.string() + "' > '" + pdf.string() + ".info'").c_str()) == 0);
    return text_of_file(pdf.string() + ".info");
}
int pages(const fs::path& pdf)
{
    std::smatch found;
    const std::string all = facts(pdf);
    REQUIRE(std::regex_search(all, found, std::regex{"Pages: +([0-9]+)"}));
    return std::stoi(found[1]);
}

// The fields that the template itself shows.
std::vector<std::string> fields_shown(PaperKind kind)
{
    const auto package = read_package(built_in_docx(kind));
    const auto root = read_xml(*package->find("word/document.xml"));
    std::vector<std::string> all;
    const std::function<void(const Node&)> walk = [&](const Node& node) {
        if (node.is("w:p"))
            for (const Token& it : tokens_of(text_of_paragraph(node)))
                if (it.kind == Token::Kind::field) all.push_back(it.name);
        for (const Node& child : node.children) walk(child);
    };
    walk(*root);
    return all;
}

bool tools_are_there()
{
    return std::system("command -v soffice >/dev/null && command -v pdftotext >/dev/null") == 0 &&
           fs::exists("/usr/lib/libreoffice/program/libswlo.so");
}

void keep(const Folder& folder)
{
    const char* to = std::getenv("JINZE_KEEP_PAPERS");
    if (!to) return;
    const std::string command = "cd '" + folder.path.string() +
                                "' && for f in *.pdf; do pdftoppm -r 60 -png -l 3 $f '" + to + "'/${f%.pdf}; done";
    CHECK(std::system(command.c_str()) == 0);
}

}  // namespace

TEST_CASE("LibreOffice opens every built-in paper on A4, with each of its fields filled and none left")
{
    if (!tools_are_there()) {
        jinze::test::skip("no soffice with Writer, or no pdftotext");
        return;
    }
    const Folder folder;
    for (const PaperKind kind : all_kinds()) {
        const Bytes made = built_in(kind).fill(values_for(fields_of(kind), 3, false)).value();
        std::ofstream{folder.path / (name_of(kind) + ".docx"), std::ios::binary} << text_of(made);
    }
    convert_all(folder);
    keep(folder);
    for (const PaperKind kind : all_kinds()) {
        const fs::path pdf = folder.path / (name_of(kind) + ".pdf");
        CAPTURE(name_of(kind));
        const bool wide = subject_of(kind) == paper::PaperSubject::body;
        CHECK(facts(pdf).contains(wide ? "841.89 x 595.304 pts (A4)" : "595.304 x 841.89 pts (A4)"));
        const std::string text = shown(pdf);
        CHECK_FALSE(text.contains("{{"));
        CHECK(text.contains("—1—"));
        const Fields& fields = fields_of(kind);
        for (const std::string& name : fields_shown(kind)) {
            CAPTURE(name);
            const std::string value =
                fields.has(name) && !(wide && name == "标题") ? value_of(name, false) : name + "甲2";
            if (name == "序号" || name == "应到" || name == "实到") continue;  // wrapped, or one digit
            CHECK(text.contains(value.substr(0, value.find('\n')).substr(0, 18)));
        }
    }
}

TEST_CASE("official papers have the page of GB/T 9704: margins, 22 lines of 28 characters, the fonts it asks for")
{
    for (const PaperKind kind :
         {PaperKind::notice, PaperKind::bulletin, PaperKind::request, PaperKind::minutes, PaperKind::urging_notice}) {
        const auto package = read_package(built_in_docx(kind));
        const std::string& body = *package->find("word/document.xml");
        CAPTURE(name_of(kind));
        // In twentieths of a point: 37, 26, 35 and 28 mm.
        CHECK(body.contains(R"(<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587")"));
        CHECK(body.contains(R"(<w:pgSz w:w="11906" w:h="16838"/>)"));
        CHECK(body.contains(R"(<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>)"));
        CHECK((16838 - 2098 - 1984) / 579 == 22);
        CHECK(static_cast<int>((11906 - 1587 - 1474) / 20.0 / (16 - 848 / 4096.0)) == 28);
        for (const char* font : {"仿宋_GB2312", "方正小标宋简体"})
            CHECK(body.contains("w:eastAsia=\"" + std::string{font} + "\""));
        CHECK(package->find("word/footer1.xml")->contains("w:eastAsia=\"宋体\""));
        CHECK(package->find("word/settings.xml")->contains("evenAndOddHeaders"));
    }
}

TEST_CASE("a full line has 28 characters and a full page 22 lines")
{
    if (!tools_are_there()) {
        jinze::test::skip("no soffice with Writer, or no pdftotext");
        return;
    }
    const Folder folder;
    Values values = values_for(fields_of(PaperKind::notice), 0, false);
    std::string text;
    for (int i = 0; i < 1600; ++i) text += "办";
    values.lists["段落"] = {{{"一级标题", ""}, {"二级标题", ""}, {"段", text}, {"末段", ""}}};
    std::ofstream{folder.path / "full.docx", std::ios::binary}
        << text_of(built_in(PaperKind::notice).fill(values).value());
    convert_all(folder);
    keep(folder);
    const std::string pdf = (folder.path / "full.pdf").string();
    REQUIRE(std::system(("pdftotext -f 2 -l 2 -layout '" + pdf + "' '" + pdf + ".txt'").c_str()) == 0);
    std::istringstream lines{text_of_file(pdf + ".txt")};
    std::string line;
    int full = 0;
    std::size_t last = 0;
    while (std::getline(lines, line)) {
        std::erase(line, ' ');
        if (line.size() == 28 * 3 && line.starts_with("办")) ++full;
        if (line.starts_with("办")) last = line.size() / 3;
    }
    CHECK_MESSAGE(full == 22, "of 22 lines as wanted: ", full, ", last line read: ", last);
}

TEST_CASE("long values, empty lists and 200 rows: the heading row stands on every page, and nothing is cut")
{
    if (!tools_are_there()) {
        jinze::test::skip("no soffice with Writer, or no pdftotext");
        return;
    }
    const Folder folder;
    const auto put = [&](const char* name, PaperKind kind, std::size_t rows, bool long_ones) {
        const Bytes made = built_in(kind).fill(values_for(fields_of(kind), rows, long_ones)).value();
        std::ofstream{folder.path / name, std::ios::binary} << text_of(made);
    };
    put("long-slip.docx", PaperKind::supervision_notice, 3, true);
    put("empty-record.docx", PaperKind::meeting_record, 0, false);
    put("many-records.docx", PaperKind::year_book, 200, false);
    put("many-steps.docx", PaperKind::closing_report, 200, true);
    convert_all(folder);
    keep(folder);
    const std::string slip = shown(folder.path / "long-slip.pdf");
    CHECK(slip.contains("值督办事项，从立项"));
    CHECK(pages(folder.path / "long-slip.pdf") > 1);
    CHECK_FALSE(shown(folder.path / "empty-record.pdf").contains("{{"));
    const std::string book = shown(folder.path / "many-records.pdf");
    CHECK(book.contains("标题甲200"));
    std::size_t headings = 0;
    for (auto at = book.find("实到编号"); at != std::string::npos; at = book.find("实到编号", at + 1)) ++headings;
    CHECK(headings == static_cast<std::size_t>(pages(folder.path / "many-records.pdf")));
    CHECK(shown(folder.path / "many-steps.pdf").contains("内容甲200"));
}
