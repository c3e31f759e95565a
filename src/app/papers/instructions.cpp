#include "app/papers/instructions.h"

#include <algorithm>
#include <vector>

namespace jinze::papers {
namespace {

constexpr std::string_view fit_fields[] = {"PAGE",     "NUMPAGES", "SECTION",   "SECTIONPAGES", "PAGEREF", "DATE",
                                           "TIME",     "SAVEDATE", "PRINTDATE", "CREATEDATE",   "TITLE",   "SUBJECT",
                                           "STYLEREF", "SEQ",      "SYMBOL",    "EQ",           "IF",      "="};
constexpr char made = '\x01';  // where another field stands within the instruction; XML text has no such character

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

// The name at its beginning, in capitals; empty: the instruction is empty.
std::string name_in(std::string_view instruction)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto from = instruction.find_first_not_of(blanks);
    if (from == instruction.npos) return {};
    instruction.remove_prefix(from);
    std::string name{instruction.substr(0, instruction.find_first_of(" \t\r\n\\\""))};
    if (name.starts_with('=')) return "=";
    if (name.empty()) return std::string{instruction.substr(0, 1)};
    for (char& c : name)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return name;
}

class Instructions {
public:
    void read(const Node& node)
    {
        const std::string_view name = without_prefix(node.name);
        for (const auto& [key, value] : node.attributes)
            if (without_prefix(key) == "instr") check(value);
        if (name == "instrText" || name == "delInstrText") {
            for (const Node& part : node.children) open_.back() += part.text;
        } else if (name == "fldChar") {
            turn(node);
        }
        for (const Node& child : node.children) read(child);
    }
    std::optional<std::string> end()
    {
        for (const std::string& it : open_) check(it);
        return std::move(unfit_);
    }

private:
    // A field begins, comes to its result, or ends.
    void turn(const Node& mark)
    {
        std::string_view kind;
        for (const auto& [key, value] : mark.attributes)
            if (without_prefix(key) == "fldCharType") kind = value;
        if (kind == "begin") {
            open_.back() += made;
            open_.emplace_back();
            return;
        }
        check(open_.back());
        open_.back().clear();
        if (kind == "end" && open_.size() > 1) open_.pop_back();
    }
    void check(std::string_view instruction)
    {
        // Outside of a field there are only places of others.
        if (instruction.find_first_not_of(made) == instruction.npos && open_.size() == 1) return;
        const std::string name = name_in(instruction);
        if (unfit_ || name.empty() || std::ranges::find(fit_fields, name) != std::end(fit_fields)) return;
        unfit_ = name;
        std::erase(*unfit_, made);
        if (unfit_->empty()) unfit_ = "{ }";
    }

    std::vector<std::string> open_{std::string{}};  // of each field around the place; the first: outside of any
    std::optional<std::string> unfit_;
};

}  // namespace

std::optional<std::string> unfit_field(const Node& root)
{
    Instructions all;
    all.read(root);
    return all.end();
}

}  // namespace jinze::papers
