#include "app/sheets/xlsx_parts.h"

#include <fmt/format.h>

#include <charconv>

#include "app/sheets/xlsx_text.h"

namespace jinze::sheets {
namespace {

using Event = XmlReader::Event;

unsigned unsigned_from(std::string_view text, unsigned otherwise)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

// Calls each(xml) for every opening element. A fault if the part is missing or broken, or if each() returns one.
std::optional<Fault> each_element(const Archive& archive, const std::string& name,
                                  const std::function<std::optional<Fault>(XmlReader&)>& each)
{
    auto part = archive.part(name);
    if (!part) return part.error();
    XmlReader xml{[&](char* to, std::size_t size) { return part->read(to, size); }};
    for (Event event = xml.next(); event != Event::end; event = xml.next()) {
        if (event == Event::failed) return part->fault() ? *part->fault() : broken_part(name, xml.why());
        if (event != Event::open) continue;
        if (auto fault = each(xml)) return part->fault() ? *part->fault() : *fault;
    }
    return std::nullopt;
}

struct Relation {
    std::string type, target;
};
using Relations = std::map<std::string, Relation>;  // by id

// Targets are absolute, or relative to the folder of the part with the relations.
std::string resolved(const std::string& folder, const std::string& target)
{
    std::vector<std::string> steps;
    std::string path = target.starts_with('/') ? target.substr(1) : folder + target;
    while (!path.empty()) {
        const auto slash = std::min(path.find('/'), path.size());
        const std::string step = path.substr(0, slash);
        path.erase(0, slash + 1);
        if (step == "..") {
            if (!steps.empty()) steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    std::string whole;
    for (const std::string& step : steps) whole += whole.empty() ? step : "/" + step;
    return whole;
}

std::expected<Relations, Fault> relations_of(const Archive& archive, const std::string& part)
{
    const auto slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    Relations relations;
    const auto fault =
        each_element(archive, folder + "_rels/" + part.substr(folder.size()) + ".rels", [&](XmlReader& xml) {
            if (xml.name() != "Relationship" || xml.attribute("TargetMode") == "External")
                return std::optional<Fault>{};
            const std::string type{xml.attribute("Type")};
            relations[std::string{xml.attribute("Id")}] = {type.substr(type.rfind('/') + 1),
                                                           resolved(folder, std::string{xml.attribute("Target")})};
            return std::optional<Fault>{};
        });
    if (fault) return std::unexpected{*fault};
    return relations;
}

// The workbook itself. Usually xl/workbook.xml, but it need not be.
std::string workbook_part(const Archive& archive)
{
    if (const auto relations = relations_of(archive, ""))
        for (const auto& [id, relation] : *relations)
            if (relation.type == "officeDocument" && !relation.target.empty()) return relation.target;
    return "xl/workbook.xml";
}

void take_sheet(const XmlReader& xml, const Relations& relations, BookParts& parts)
{
    const std::string_view state = xml.attribute("state");
    const auto relation = relations.find(std::string{xml.attribute("id")});
    if (relation == relations.end() || relation->second.type != "worksheet") return;
    std::string name = without_escapes(xml.attribute("name"));
    if (state == "hidden" || state == "veryHidden")
        parts.hidden.push_back(std::move(name));
    else
        parts.sheets.push_back({std::move(name), relation->second.target});
}

std::expected<BookParts, Fault> sheets_in(const Archive& archive, const std::string& workbook,
                                          const Relations& relations)
{
    BookParts parts;
    const auto fault = each_element(archive, workbook, [&](XmlReader& xml) {
        if (xml.name() == "workbookPr") {
            const std::string_view flag = xml.attribute("date1904");
            if (flag == "1" || flag == "true") parts.epoch = Epoch::from_1904;
        } else if (xml.name() == "sheet" && xml.depth() == 3) {
            take_sheet(xml, relations, parts);
        }
        return std::optional<Fault>{};
    });
    if (fault) return std::unexpected{*fault};
    if (parts.sheets.empty())
        return std::unexpected{Fault{.cause = "xlsx.no_sheet",
                                     .chinese = "工作簿中没有可见的工作表。",
                                     .english = "The workbook has no visible sheet."}};
    return parts;
}

std::expected<std::vector<Shows>, Fault> styles_in(const Archive& archive, const std::string& part)
{
    std::map<unsigned, Shows> custom;
    std::vector<Shows> styles;
    bool among_cells = false;
    const auto fault = each_element(archive, part, [&](XmlReader& xml) {
        if (xml.name() == "numFmt" && xml.depth() == 3) {
            custom[unsigned_from(xml.attribute("numFmtId"), 0)] = shown_by_format(xml.attribute("formatCode"));
        } else if (xml.depth() == 2) {
            among_cells = xml.name() == "cellXfs";
        } else if (among_cells && xml.name() == "xf" && xml.depth() == 3) {
            const unsigned id = unsigned_from(xml.attribute("numFmtId"), 0);
            const auto own = custom.find(id);
            styles.push_back(own != custom.end() ? own->second : shown_by_builtin(id));
            if (styles.size() > 65'536) return std::optional{broken_part(part, "too many styles")};
        }
        return std::optional<Fault>{};
    });
    if (fault) return std::unexpected{*fault};
    return styles;
}

std::expected<std::vector<std::string>, Fault> strings_in(const Archive& archive, const std::string& part)
{
    std::vector<std::string> strings;
    const auto fault = each_element(archive, part, [&](XmlReader& xml) -> std::optional<Fault> {
        if (xml.name() != "si") return std::nullopt;
        std::string text;
        if (!read_string_item(xml, text)) return broken_part(part, xml.why());
        strings.push_back(std::move(text));
        if (strings.size() > limits::cells) return broken_part(part, "too many strings");
        return std::nullopt;
    });
    if (fault) return std::unexpected{*fault};
    return strings;
}

}  // namespace

Fault broken_part(const std::string& part, const std::string& why)
{
    return {.cause = "xlsx.broken",
            .chinese = "工作簿内容已损坏，请用Excel打开后另存为xlsx再导入。",
            .english = fmt::format("The workbook is damaged ({}: {}); open it and save it again as xlsx.", part, why)};
}

bool read_string_item(XmlReader& xml, std::string& text)
{
    const std::size_t level = xml.depth();
    for (;;) {
        const Event event = xml.next();
        if (event == Event::failed || event == Event::end) return false;
        if (event == Event::close && xml.depth() == level) break;
        if (event != Event::open) continue;
        if (xml.name() == "t") {
            std::string run;
            if (!xml.skip_element(&run)) return false;
            text += without_escapes(run);
        } else if (xml.name() != "r" && !xml.skip_element()) {  // phonetic guides, run properties
            return false;
        }
    }
    return true;
}

std::expected<BookParts, Fault> parts_of(const Archive& archive)
{
    const std::string workbook = workbook_part(archive);
    const auto relations = relations_of(archive, workbook);
    if (!relations) return std::unexpected{relations.error()};
    auto found = sheets_in(archive, workbook, *relations);
    if (!found) return std::unexpected{found.error()};
    BookParts parts = *std::move(found);
    for (const auto& [id, relation] : *relations) {
        if (relation.type == "styles" && archive.has(relation.target)) {
            auto styles = styles_in(archive, relation.target);
            if (!styles) return std::unexpected{styles.error()};
            parts.styles = std::move(*styles);
        } else if (relation.type == "sharedStrings" && archive.has(relation.target)) {
            auto strings = strings_in(archive, relation.target);
            if (!strings) return std::unexpected{strings.error()};
            parts.strings = std::move(*strings);
        }
    }
    return parts;
}

}  // namespace jinze::sheets
