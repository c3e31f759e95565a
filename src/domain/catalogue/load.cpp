#include "domain/catalogue/load.h"

#include <algorithm>
#include <tuple>

#include "base/ensure.h"
#include "domain/catalogue/read.h"
#include "domain/catalogue/reading.h"

namespace jinze::catalogue {
namespace {

bool is_toml(const File& file) { return file.name.ends_with(".toml"); }

void read_heading(Fields& file, Catalogue& part)
{
    part.unit = file.maybe_text("unit");
    if (auto heading = file.maybe_table("catalogue")) {
        part.id = heading->code("id");
        part.title = heading->said("title");
        part.start = heading->day("start");
        heading->end();
    }
}

template <class T>
void append(std::vector<T>& to, std::vector<T> from)
{
    std::ranges::move(from, std::back_inserter(to));
}

struct Joined {
    Catalogue whole;
    Problems problems;

    void add(const File& file, Reading reading);
};

void Joined::add(const File& file, Reading reading)
{
    append(problems, std::move(reading.problems));
    if (!reading.part.id.empty()) {
        if (!whole.id.empty())
            problems.push_back({file.name,
                                {},
                                {"有两个文件写了 [catalogue]", "two files have a [catalogue] heading"},
                                {"请只写在一个文件中", "keep it in one file"}});
        whole.id = reading.part.id;
        whole.title = reading.part.title;
        whole.start = reading.part.start;
    }
    if (reading.part.unit)
        problems.push_back(
            {file.name,
             {},
             {"单位的补充不得放入全区目录", "a unit's additions do not belong among the district's files"},
             {"请单独存为一个文件，单独检查和采用", "keep them in a file of their own, and adopt it by itself"}});
    append(whole.documents, std::move(reading.part.documents));
    append(whole.topics, std::move(reading.part.topics));
    append(whole.duties, std::move(reading.part.duties));
    append(whole.tiers, std::move(reading.part.tiers));
    append(whole.parameters, std::move(reading.part.parameters));
    append(whole.goals, std::move(reading.part.goals));
}

void must_have(Joined& joined, bool has, const char* what)
{
    if (has) return;
    const std::string word = what;
    joined.problems.push_back({"catalogue.toml",
                               {},
                               {"各文件中均没有 " + word, "no file has " + word},
                               {"请在一个文件中写明 " + word, "write " + word + " in one of the files"}});
}

Joined join(std::span<const File> files)
{
    Joined joined;
    for (const File& file : files)
        if (is_toml(file)) joined.add(file, read(file));
    must_have(joined, !joined.whole.id.empty(), "[catalogue]");
    must_have(joined, !joined.whole.tiers.empty(), "[[tiers]]");
    must_have(joined, !joined.whole.parameters.empty(), "[[parameters]]");
    std::ranges::stable_sort(joined.whole.tiers, {}, &TierNames::from);
    std::ranges::stable_sort(joined.whole.parameters, {}, &Parameters::from);
    append(joined.problems, out_of_order(joined.whole.duties));
    return joined;
}

// Cross-checks the whole catalogue file by file, so that each problem names its file.
void check_all(std::span<const File> files, Joined& joined, const DocumentTexts& texts)
{
    for (const File& file : files) {
        if (!is_toml(file)) continue;
        const Catalogue part = read(file).part;
        append(joined.problems, cross_check(part, joined.whole, file.name));
        append(joined.problems, misquoted(part, texts, file.name));
    }
    sort(joined.problems);
}

}  // namespace

Reading read(const File& file)
{
    Reading reading;
    const auto root = parse(file.text, file.name);
    if (!root) {
        reading.problems.push_back(root.error());
        return reading;
    }
    Report report{file.name};
    Fields fields{*root, {}, report};
    read_heading(fields, reading.part);
    for (Fields& each : fields.tables("document")) reading.part.documents.push_back(read_document(each));
    for (Fields& each : fields.tables("topic")) reading.part.topics.push_back(read_topic(each));
    for (Fields& each : fields.tables("tiers")) reading.part.tiers.push_back(read_tiers(each));
    for (Fields& each : fields.tables("parameters")) reading.part.parameters.push_back(read_parameters(each));
    for (Fields& each : fields.tables("goal")) reading.part.goals.push_back(read_goal(each));
    for (Fields& each : fields.tables("duty")) reading.part.duties.push_back(read_duty(each));
    fields.end();
    reading.problems = report.take();
    return reading;
}

void sort(Problems& problems)
{
    const auto key = [](const Problem& p) { return std::tie(p.file, p.at, p.what.en); };
    std::ranges::stable_sort(problems, [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
    const auto same = std::ranges::unique(problems);
    problems.erase(same.begin(), same.end());
}

std::expected<Catalogue, Problems> load(std::span<const File> files)
{
    Joined joined = join(files);
    check_all(files, joined, {});
    if (!joined.problems.empty()) return std::unexpected{std::move(joined.problems)};
    return std::move(joined.whole);
}

const Catalogue& built_in()
{
    static const Catalogue catalogue = [] {
        auto read = load(embedded());
        ensure(read.has_value());
        return *std::move(read);
    }();
    return catalogue;
}

std::expected<Catalogue, Problems> load_unit(const File& file, const Catalogue& district)
{
    Reading reading = read(file);
    Problems problems = std::move(reading.problems);
    if (!reading.part.unit)
        problems.push_back({file.name,
                            {},
                            {"未写明是哪个单位的补充", "the unit of these additions is missing"},
                            {"第一行写 unit = \"单位全称\"", "write unit = \"the unit's full name\" first"}});
    append(problems, out_of_order(reading.part.duties));
    append(problems, cross_check(reading.part, district, file.name));
    append(problems, weakened(reading.part, district, file.name));
    sort(problems);
    if (!problems.empty()) return std::unexpected{std::move(problems)};
    return std::move(reading.part);
}

Problems check(const File& file, std::span<const File> beside, const DocumentTexts& texts)
{
    std::vector<File> files;
    std::ranges::copy_if(beside, std::back_inserter(files), [&](const File& each) { return each.name != file.name; });
    Reading reading = read(file);
    if (reading.part.unit) {
        const Joined district = join(beside);
        Problems problems = misquoted(reading.part, texts, file.name);
        if (auto unit = load_unit(file, district.whole); !unit) append(problems, std::move(unit.error()));
        sort(problems);
        return problems;
    }
    files.push_back(file);
    std::ranges::sort(files, {}, &File::name);
    Joined joined = join(files);
    check_all(files, joined, texts);
    std::erase_if(joined.problems, [&](const Problem& each) { return each.file != file.name; });
    return std::move(joined.problems);
}

}  // namespace jinze::catalogue
