// jinze adopt and catalogue: from the files of the rules to the commands that adopt them.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "catalogue/load.h"
#include "cli/change.h"

namespace jinze::cli {

// The clock the catalogue proposes for a standing duty, from a day on, by the decision a record
// holds.
Think adopting_clock(std::string duty, std::string from, std::string basis);
// A catalogue's files (or a folder of them) take the place of those of the same name among the
// built-in ones.
Think adopting_catalogue(std::vector<catalogue::File> files, std::string from);
Think adopting_holidays(std::string csv);
// [{"kind":…,"title":…,"right":…,"reach":…}, …]: the whole table of rights, from a day on.
Think adopting_rights(std::string json, std::string from);

// Named files and the *.toml and *.csv of named folders.
std::expected<std::vector<catalogue::File>, No> files_at(const std::vector<std::string>& paths);

// jinze catalogue check: what is wrong with one file beside the built-in ones, line by line.
int check_file(Shell& shell, const std::string& path);

struct DutyShown {
    std::string duty;
    std::string title, title_en;
    duty::Force force{};
    bool standing = false;  // no clock
    bool proposed = false;  // the district may adopt a clock for it
    Day from{};
};
struct TopicShown {
    std::string topic;
    std::string title, title_en;
};
struct CatalogueAnswer {
    std::string catalogue;
    std::vector<DutyShown> duties;
    std::vector<TopicShown> topics, goals;
};
BOOST_DESCRIBE_STRUCT(DutyShown, (), (duty, title, title_en, force, standing, proposed, from))
BOOST_DESCRIBE_STRUCT(TopicShown, (), (topic, title, title_en))
BOOST_DESCRIBE_STRUCT(CatalogueAnswer, (), (catalogue, duties, topics, goals))

CatalogueAnswer list_of(const catalogue::Catalogue& catalogue);
int say(Shell& shell, const Common& common, const CatalogueAnswer& answer);

}  // namespace jinze::cli
