import "./style.css";
import { explorer } from "./explorer";

explorer(document.getElementById("app") ?? document.body);
