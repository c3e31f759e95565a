#include "front/cli/rules.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/desk/notices.h"
#include "app/input/warnings.h"
#include "app/views/paper/templates.h"
#include "domain/burden/asks.h"
#include "domain/matter_types/types.h"
#include "domain/paper/describe.h"
#include "front/cli/files.h"

namespace jinze::cli {
namespace {

using catalogue::File;

// Every *.toml and *.csv of a folder, sorted by name. Throws where the folder cannot be read.
std::vector<File> sources_in(const std::filesystem::path& folder)
{
    std::vector<File> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto kind = entry.path().extension();
        if (!entry.is_regular_file() || (kind != ".toml" && kind != ".csv")) continue;
        std::ifstream in{entry.path(), std::ios::binary};
        File file{entry.path().filename().string(), {std::istreambuf_iterator<char>{in}, {}}};
        if (in.bad() || !in.is_open()) throw std::runtime_error{"cannot read " + entry.path().string()};
        files.push_back(std::move(file));
    }
    std::ranges::sort(files, {}, &File::name);
    return files;
}

// A checker speaks both languages.
void warn_both(Shell& shell, const std::vector<Bilingual>& warnings)
{
    warn(shell, warnings, false);
    warn(shell, warnings, true);
}

}  // namespace

std::expected<std::vector<File>, Denial> files_at(const std::vector<std::string>& paths)
{
    std::vector<File> files;
    for (const std::string& path : paths) {
        if (std::filesystem::is_directory(path)) {
            for (File& file : sources_in(path)) files.push_back(std::move(file));
            continue;
        }
        auto text = file_text(path);
        if (!text) return std::unexpected{bad_input(path, text.error())};
        files.push_back({std::filesystem::path{path}.filename().string(), *std::move(text)});
    }
    return files;
}

int check_file(Shell& shell, const std::string& path)
{
    const std::string name = std::filesystem::path{path}.filename().string();
    if (!name.ends_with(".toml") && !name.ends_with(".csv") && !name.ends_with(".xlsx"))
        return say(shell, {},
                   bad_input(path, {"目录文件应为.toml，放假安排应为.csv或.xlsx。",
                                    "A catalogue file must end in .toml, a holiday table in .csv or .xlsx."}));
    const auto text = file_text(path);
    if (!text) return say(shell, {}, bad_input(path, text.error()));
    catalogue::Problems problems;
    if (name.ends_with(".toml"))
        problems = catalogue::check({name, *text}, catalogue::embedded());
    else if (auto notices = desk::notices_from(*text); !notices)
        problems = std::move(notices.error());
    for (catalogue::Problem& it : problems) it.file = name;
    for (const std::string& line : catalogue::printable(problems)) shell.err << line << '\n';
    if (!problems.empty()) return refused;
    if (name.ends_with(".toml")) warn_both(shell, input::warnings_in({name, *text}));
    shell.out << path << ": 无误 / nothing wrong\n";
    return done;
}

int check_type(Shell& shell, const std::string& path)
{
    const auto text = file_text(path);
    if (!text) return say(shell, {}, bad_input(path, text.error()));
    const auto read = matter_types::load({std::filesystem::path{path}.filename().string(), *text});
    if (!read) {
        for (const std::string& line : catalogue::printable(read.error())) shell.err << line << '\n';
        return refused;
    }
    warn_both(shell, input::warnings_in(read->type));
    shell.out << path << ": 无误 / nothing wrong\n";
    for (const burden::Ask& it : burden::asks_of(read->type)) {
        const Bilingual said = burden::sentence(it);
        shell.out << fmt::format("  {} / {}\n", said.zh, said.en);
    }
    return done;
}

int check_template(Shell& shell, const std::string& path, const std::string& kind)
{
    const auto bytes = file_text(path);
    if (!bytes) return say(shell, {}, bad_input(path, bytes.error()));
    if (const auto of = described::value_of<paper::PaperKind>(kind)) {
        if (const auto no = views::fault_of_template(view_of(*bytes), *of)) return say(shell, {}, *no);
        shell.out << path << ": 无误 / nothing wrong\n";
        return done;
    }
    return say(shell, {},
               bad_input("kind", {"没有这种文书：请从帮助中所列的选一种。",
                                  "There is no such kind of paper: choose one of those that the help lists."}));
}

CatalogueAnswer list_of(const catalogue::Catalogue& catalogue)
{
    CatalogueAnswer answer{.catalogue = catalogue.id.text(), .duties = {}, .topics = {}, .goals = {}};
    for (const catalogue::Entry& it : catalogue.duties)
        answer.duties.push_back({it.terms.duty.text(), it.title.zh, it.title.en, it.terms.force, it.terms.is_standing(),
                                 it.proposed.has_value(), it.terms.from});
    for (const catalogue::Topic& it : catalogue.topics)
        answer.topics.push_back({it.code.text(), it.title.zh, it.title.en});
    for (const catalogue::Goal& it : catalogue.goals)
        answer.goals.push_back({it.code.text(), it.title.zh, it.title.en});
    return answer;
}

int say(Shell& shell, const Common& common, const CatalogueAnswer& answer)
{
    if (common.json) return say_json(shell, answer), done;
    const bool english = common.english();
    const auto heading = [&](const char* zh, const char* en) { shell.out << (english ? en : zh) << '\n'; };
    heading("职责", "Duties");
    for (const DutyShown& it : answer.duties)
        shell.out << fmt::format("  {:<40} {}{}\n", it.duty, english ? it.title_en : it.title,
                                 !it.standing ? ""
                                 : it.proposed
                                     ? (english ? "  (no clock yet; one is proposed)" : "（未定时限，有建议）")
                                     : (english ? "  (standing)" : "（长期）"));
    heading("议题", "Topics");
    for (const TopicShown& it : answer.topics)
        shell.out << fmt::format("  {:<40} {}\n", it.topic, english ? it.title_en : it.title);
    if (!answer.goals.empty()) heading("目标", "Goals");
    for (const TopicShown& it : answer.goals)
        shell.out << fmt::format("  {:<40} {}\n", it.topic, english ? it.title_en : it.title);
    return done;
}

}  // namespace jinze::cli
