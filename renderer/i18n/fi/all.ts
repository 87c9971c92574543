// The Finnish words of the interface, one file for each subject.
import shell from './shell.json';
import details from './details.json';
import map from './map.json';
import reference from './reference.json';
import importWords from './import.json';
import history from './history.json';
import views from './views.json';
import language from './language.json';
import mergeExtract from './merge-extract.json';
import looks from './looks.json';
import derived from './derived.json';
import pictures from './pictures.json';
import editing from './editing.json';
import layout from './layout.json';
import generated from './generated.json';
import generatedNames from '../../../domain/generated-views/names.fi.json';
import places from './places.json';
import outline from './outline.json';
import descriptions from './descriptions.json';
import portfolio from './portfolio.json';
import questionnaire from './questionnaire.json';
import quality from './quality.json';
import collecting from './collecting.json';
import exchange from './exchange.json';
import openData from './open-data.json';
import survey from './survey.json';
import region from './region.json';
import synergy from './synergy.json';

export const FINNISH = {
  ...shell,
  ...details,
  ...map,
  ...reference,
  ...importWords,
  ...history,
  ...views,
  ...language,
  ...mergeExtract,
  ...derived,
  ...pictures,
  ...looks,
  ...editing,
  ...layout,
  ...generated,
  ...generatedNames,
  ...places,
  ...questionnaire,
  ...quality,
  ...collecting,
  ...exchange,
  ...openData,
  ...survey,
  ...region,
  ...synergy,
  ...outline,
  ...descriptions,
  ...portfolio,
};
